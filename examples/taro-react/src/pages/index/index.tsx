import { Button, Text, View } from '@tarojs/components';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { useKeepPlaying, useLiveReserve } from 'rx-channels-live/react';

export default function Index() {
  const [heard, setHeard] = useState<readonly string[]>([]);
  const { label, nickname, status, reserve } = useLiveReserve(
    { account: 'sphNoodles' },
    { onShow: useDidShow, onHide: useDidHide },
  );
  const { playing, toggleMusic } = useKeepPlaying({ src: '/music.mp3' }, { onShow: useDidShow, onHide: useDidHide });
  return (
    <View>
      <live-reserve
        id="live"
        finderUserName="sphHarbour"
        title="日落弹唱"
        custom-class="card"
        onOutcome={({ detail }) => setHeard((before) => [...before, detail.kind])}
        onStatuschange={({ detail }) => setHeard((before) => [...before, detail.status])}
      />
      <Text className="heard">{heard.join(' ')}</Text>
      <Text>{nickname}</Text>
      <Button className="own" disabled={status === 'busy'} onClick={reserve}>
        {label}
      </Button>
      <Button className="music" onClick={toggleMusic}>
        {playing ? '暂停' : '播放'}
      </Button>
    </View>
  );
}
