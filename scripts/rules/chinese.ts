/** The page of the rules in Chinese (规则): what stands around the pictures, the rules, and what each picture shows, by its name in English. */
export const intro = `# 规则与图

[English](rules.md)

本页的每张图都是一个测试：图只写在 \`test/rules\` 里，\`npm test\` 运行它，\`npm run rules\` 把它画出来。

时间向右走，一格一毫秒；长的等待画得短，并写明多久。蓝色是发生的事：点击按钮 \`a\` 或 \`b\`、页面的显示与隐藏、微信的应答、音乐开关、来电。绿色是应有的结果：对 \`wx\` 的调用、按钮的状态、提示、音频命令、\`setData\`。每行后面的词说明字母的意思。
怎样画自己的图，见[用弹珠图测试](testing.zh-CN.md)。
`;

export const rules: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  R1: {
    title: '同一时间只预约一次',
    text: '从点击到这次预约结束，页面上任何按钮的点击都不起作用：不调用，也不排队。',
  },
  R2: {
    title: '弹窗在点击的同一轮里打开',
    text: '页面第一次显示时查预告，5 分钟内有效。有效期内，点击直接打开弹窗，不再等网络；过期了就先查再打开。同一个视频号的查询合并成一次；后台最多 30 秒问一次，页面隐藏时不问。',
  },
  R3: {
    title: '只有点击才打开弹窗',
    text: '除了点击，什么都不会调用 `reserveChannelsLive`、`openChannelsLive`、`openChannelsUserProfile` 和 `openChannelsLiveNoticeInfo`。预告查到时用户不在，回来后也不会突然弹窗。',
  },
  R4: {
    title: '十种状态，十种结果',
    text: '弹窗的每个 `state` 都有自己的结果和文案。没有 `state`，或者是不认识的，结果就是 `unknown`：不说成功，已经记住的也不变。',
  },
  R5: {
    title: '失败也有类型',
    text: '失败与别的结果一样，附带微信给的原样。它结束这一次预约，不会结束流：下一次点击照常有效。',
  },
  R6: { title: '查预告没有应答', text: '8 秒后以 `timeout` 结束。之后才到的应答什么都不改变。' },
  R7: {
    title: '弹窗没有应答',
    text: '不能锁住按钮。页面隐藏在弹窗后面时，不计时；页面回来后等 3 秒，从未隐藏的等 15 秒，之后以 `unknown` 结束。迟到的应答照样记住，只是不再提示。',
  },
  R8: { title: '提示等用户看得见', text: '页面隐藏时到的结果，下次显示时再提示；只留最新的一个；页面卸载后不再提示。' },
  R9: {
    title: '用户要听，音乐才接着放',
    text: '隐藏时在放的，显示时接着放，只放一次。用户停掉的、放完的、出错的不放，不管音频自己的事件先来后到；来电期间不放，挂断后再放。',
  },
  R10: {
    title: '约过的会记住',
    text: '按 `noticeId` 记，跨启动有效，到开播一天后为止，最多 100 条。存储满了、坏了、内容不对，损失的只是记录，不影响预约。',
  },
  R11: {
    title: '预告没有了',
    text: 'state 3、4、10，或弹窗失败说没有这场预告，都丢掉它，重新查。没有了，或者微信失败得说不清原因，就问一次是否正在直播：在直播，按钮改为进入，点击的同一轮里调用 `openChannelsLive`。既没有可预约的也没有可进入的，或者视频号没有关联，页面可以改为打开视频号主页。',
  },
  R12: {
    title: '`detached` 之后什么都不发生',
    text: '没有调用，没有 `setData`，没有提示，没有定时器，没有订阅；迟到的回调没有任何作用。弹窗还开着、用户在里面做的，对还在的、后来的按钮照样算数（R7）。',
  },
  R13: { title: '抛异常不会弄坏流', text: '客户端或回调抛出的，都报给 `onError`，下一次点击照常有效。' },
  R14: {
    title: '`setData` 只带变化的部分',
    text: '状态每变一次最多一次，`detached` 之后没有；隐藏期间的变化，显示时一次送出。',
  },
  R15: { title: '旧版客户端和桌面端', text: '按钮直接说明，不抛异常。' },
  R16: {
    title: '每场预告都可以有自己的按钮',
    text: '不写 `noticeId`，就是这个视频号最近的、能预约的一场；写了，就只认那一场。同一个视频号的按钮共用一次查询；记住的内容和 state 3、4、10 都只关乎那一场。不在列表里的预告，按钮会说明，点了什么都不打开。',
  },
  R18: {
    title: '按顺序，只一次',
    text: '监听的人按发生的顺序听到每个状态，各一次，应答在调用的同一轮里到也一样；后来的人先听到现在的状态。',
  },
};

export const names: Readonly<Record<string, string>> = {
  'a second tap while the dialog is open is dropped, and the next one after it works':
    '弹窗开着时再点，不起作用；弹窗关了再点，照常',
  'a tap on another button is dropped as well': '点别的按钮，也不起作用',
  'a second tap while the notice is asked for is dropped': '正在查预告时再点，不起作用',
  'with a notice in hand, the tap calls at once': '手里有预告，点击立刻打开弹窗',
  'without one, the tap waits for the notice that is on its way, in the same call': '还没有，点击就等正在查的那一次',
  'a notice is fresh for 5 minutes, then the tap asks first': '预告 5 分钟内有效，过期后点击先查',
  'until then it does not': '没过期就不查',
  'a notice whose live has started is not fresh any more': '到了开播时间，预告不再有效',
  'on a later show it is refreshed when stale, not before': '再次显示时，过期了才刷新',
  'the background asks an account at most once in 30 seconds; a tap may always': '后台 30 秒内最多问一次，点击不受限制',
  'two buttons for one account share one call': '同一个视频号的两个按钮共用一次调用',
  'nothing is asked while the page is hidden': '页面隐藏时什么都不问',
  'shows, notices, and time open nothing': '显示、预告、时间都不会打开弹窗',
  'the notice arrives after its user has left: the attempt is cancelled, no dialog, nothing told':
    '预告到的时候用户已经离开：这次预约取消，没有弹窗，也没有提示',
  'who has left and is back before it gets what the tap asked for': '离开过，但预告到之前已经回来：照样打开弹窗',
  '1 live-declined: nothing is told; the button offers the live': '1 正在直播，没有进去：不提示，按钮改为进入直播',
  '2 live-entered: nothing is told': '2 正在直播，进去了：不提示',
  '3 notice-cancelled: the user is told, and the notice is asked for anew': '3 预告已取消：提示，并重新查预告',
  '4 live-ended: the same': '4 直播已结束：同上',
  '5 dismissed: nothing is told, the button stays as it is': '5 没有预约：不提示，按钮不变',
  '6 reserved: told, and remembered': '6 预约成功：提示，并记住',
  '7 unreserved: told, and forgotten': '7 取消了预约：提示，并忘掉',
  '8 kept: nothing is told, the button says that it is reserved': '8 保留预约：不提示，按钮显示已预约',
  '9 aborted: nothing is told, all stays as it was': '9 弹窗出来之前退出：不提示，一切照旧',
  '10 expired (drawn as 0): told, forgotten, and the notice is asked for anew':
    '10 已过期（画作 0）：提示，忘掉，并重新查预告',
  'a success without a state, as on HarmonyOS, is unknown: what was remembered stays':
    '成功但没有 state（鸿蒙上有过）：结果是 unknown，记住的不变',
  'so is a state that nobody knows, or one that is no number': '不认识的 state、不是数字的 state 也一样',
  'no-notice: the account has none': 'no-notice：没有预告',
  'not-associated: the account is not linked to this mini program': 'not-associated：视频号没有与小程序关联',
  'bad-account, as WeChat says': 'bad-account：微信说的',
  'bad-account, as anyone can see: nothing is called': 'bad-account：一眼就看得出来的，不去调用',
  'unsupported: the WeChat DevTools': 'unsupported：微信开发者工具',
  'cancelled: nothing is told': 'cancelled：不提示',
  'timeout, as WeChat says': 'timeout：微信说的',
  'failed: everything else; the next tap works': 'failed：其余的一切；下一次点击照常',
  'a failure of a background refresh never replaces a notice on show': '后台刷新失败，不会换掉正在显示的预告',
  '8 seconds without a notice': '8 秒没有预告',
  'the page never hid: 15 seconds': '页面从未隐藏：15 秒',
  'the page is back: 3 seconds, however long the dialog was open': '页面回来了：3 秒，不管弹窗开了多久',
  'a late answer is remembered, and not told': '迟到的应答会记住，不提示',
  'with the button free again, the next tap works while the first is still open':
    '按钮放开之后，前一个弹窗还没结束，再点也有效',
  'the answer comes before the page is back': '应答在页面回来之前到',
  'the answer comes after the page is back': '应答在页面回来之后到',
  'no toast is left after unload': '卸载之后没有提示',
  'the dialog stops the music, and it plays on': '弹窗停掉音乐，回来接着放',
  'music that the user stopped stays silent': '用户停掉的音乐不放',
  'so does music that has ended, or failed': '放完的、出错的也不放',
  'the client’s own pause, before the hide or after the show, changes nothing':
    '客户端自己的暂停，来得早来得晚都不影响',
  'not during a phone call: when that is over': '来电期间不放，挂断后放',
  'nor when the call is over while the page is hidden: on the next show': '挂断时页面还隐藏着，就等下次显示',
  'keepPlaying tells the switch what the user means, also while the client holds the music':
    'keepPlaying 的开关显示的是用户的意思，音乐被打断时也是',
  'the next launch still knows': '下次启动还记得',
  'another notice of the account is not reserved': '同一个视频号的另一场，没有约过',
  'what has expired is forgotten': '过期的忘掉',
  'rubbish in the storage is no reservation': '存储里的乱码不算预约',
  'the account has no notice, but is live: a tap enters': '没有预告，但正在直播：点击进入',
  'the notice was cancelled: the next one is fetched': '预告取消了：查下一场',
  'a dialog that fails as there is no such notice: the same': '弹窗失败，说没有这场预告：同上',
  'the refetch waits until the page is back': '重新查要等页面回来',
  'neither notice nor live: asked once, not at every show': '没有预告也没在直播：问一次，不是每次显示都问',
  'who stays has cancelled, and the button still offers the live': '没有进直播间的算取消，按钮仍可进入',
  'a failure that nobody can name may mean that there is no notice: the account is live':
    '说不清原因的失败，可能就是没有预告：正在直播',
  'the same, and the account is not live: there is nothing': '同上，没在直播：什么都没有',
  'the same, and that cannot be told either: the button says that it failed': '同上，连这也问不出来：按钮显示失败',
  'a failure that has a name leads to no such question': '说得清原因的失败，不会再问',
  'with nothing to reserve or enter, a page may offer the account’s profile: the tap opens it in its own turn':
    '没有可预约、可进入的，页面可以改为打开主页：点击的同一轮里打开',
  'so it may for an account that is not associated': '没有关联的视频号也可以',
  'the page goes while the dialog is open: its answer falls silent': '弹窗开着时页面没了：应答没有任何作用',
  'the page goes while the notice is asked for: no dialog, and no timer is left':
    '正在查预告时页面没了：没有弹窗，不留定时器',
  'nor is an answer remembered that comes when the page is gone, after its attempt was given up':
    '放弃之后、页面也没了才到的应答，不记',
  'a button goes, the others stay; the next tap on another works': '一个按钮没了，别的还在：点别的照常',
  'a button goes while its dialog is open: the account’s other button knows, without a word':
    '弹窗开着时按钮没了：同一个视频号的另一个按钮知道结果，不提示',
  'a button goes while its toast waits for the page to show: it is not told, though others remain':
    '提示还在等页面显示，按钮没了：不再提示，别的按钮还在也一样',
  'nor is an answer remembered that comes when its button is gone, after its attempt was given up':
    '放弃之后、按钮也没了才到的应答，不记',
  'a component that is detached hears nothing more: no setData, no toast':
    'detached 的组件什么都收不到：没有 setData，没有提示',
  'a host that throws ends the attempt as failed, is reported, and the next tap tries again':
    '客户端抛异常：这次预约以 failed 结束，上报，下一次点击再试',
  'storage that is broken costs the memory, never the flow': '存储坏了，损失的是记录，不影响预约',
  'all at first, then only what is new; what changes behind the dialog is sent on the show':
    '第一次全部，之后只送变化的；弹窗后面的变化，显示时送出',
  'what is learnt during an attempt is sent at its end, in one go': '预约期间得知的，结束时一次送出',
  'the day has changed: the start is put in new words on the next show, not before':
    '过了零点：下次显示时换一种说法写开播时间，之前不换',
  'a refresh that finds the same notice sends nothing': '刷新后还是同一场，什么都不送',
  'each component hears of itself alone': '每个组件只收到自己的',
  'an old client: please upgrade': '旧版客户端：请升级',
  'WeChat on Windows or Mac: please use a phone': 'Windows 和 Mac 上的微信：请用手机',
  'one call serves all buttons of an account; each opens its own dialog, and remembers its own notice':
    '一个视频号的按钮共用一次调用；各开各的弹窗，各记各的预告',
  'state 3 is about one notice: the button of the other opens its dialog at once':
    'state 3 只关乎一场：另一场的按钮照样立刻打开弹窗',
  'the nearest is gone: the next one is the nearest': '最近的一场没了：下一场成为最近的',
  'a notice that has left the list says so, and its tap calls nothing': '不在列表里的预告会说明，点击不调用任何接口',
  'it comes and goes with the list': '列表里有它就有按钮的内容，没有就没有',
  'the client answers in the turn of the call, and one who hears of it causes the next: all hear the same order':
    '应答在调用的同一轮里到，听到的人又引出下一个：大家听到的顺序相同',
  'who comes late hears the present state first, and no outcome a second time':
    '后来的人先听到现在的状态，结果不会再听一遍',
};
