// 构建 npm, as the DevTools' menu does it: WeChat's own packer.
const { packNpmManually } = require('miniprogram-ci');

packNpmManually({ packageJsonPath: './package.json', miniprogramNpmDistDir: './miniprogram' }).then(
  ({ miniProgramPackNum, warnList }) => {
    console.log(`${miniProgramPackNum} packed`, ...warnList);
  },
);
