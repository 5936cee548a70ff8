const { debounceTime, switchMap } = require('rxjs');

/** Asks for results when the user pauses; a newer question drops the answer to an older one. */
exports.search = (typed$, ask) => typed$.pipe(debounceTime(3), switchMap(ask));
