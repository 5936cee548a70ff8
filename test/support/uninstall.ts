export { uninstall as default } from './install';
