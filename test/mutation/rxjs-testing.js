/** `rxjs/testing` of the bundle that `rxjs` is here. */
module.exports = require('rxjs').testing;
