import { timeOfDay, type Words } from './words';

/** The words in Chinese: the default (中文文案). */
export const chinese: Words = {
  status: {
    loading: '加载中',
    ready: '立即预约',
    busy: '请稍候',
    reserved: '已预约',
    live: '直播中·进入',
    none: '暂无预告',
    gone: '预告已失效',
    failed: '点击重试',
    profile: '去视频号看看',
    'half-screen': '查看预告',
    upgrade: '请升级微信',
    phone: '请在手机微信中预约',
  },
  outcome: {
    'live-declined': '',
    'live-entered': '',
    'notice-cancelled': '预告已取消',
    'live-ended': '直播已结束',
    dismissed: '',
    reserved: '预约成功',
    unreserved: '已取消预约',
    kept: '',
    aborted: '',
    expired: '预约已过期',
    'profile-opened': '',
    'half-screen-opened': '',
    unknown: '没有收到结果，请再点一次查看',
    'no-notice': '暂无直播预告',
    'not-associated': '该视频号未与小程序关联',
    'bad-account': '视频号 ID 有误',
    unsupported: '请在手机上用最新版微信预约',
    cancelled: '',
    timeout: '网络超时，请重试',
    failed: '没有成功，请重试',
  },
  account: '视频号',
  start: (start, days) =>
    `${['今天', '明天', '后天'][days] ?? `${start.getMonth() + 1}月${start.getDate()}日`} ${timeOfDay(start)}`,
};
