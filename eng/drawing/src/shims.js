// What the libraries expect of a browser and a bare V8 does not have. Nothing here reaches the outside.
const quiet = () => {};

globalThis.console ??= { log: quiet, info: quiet, debug: quiet, warn: quiet, error: quiet };
globalThis.setTimeout ??= (callback, _delay, ...rest) => { callback(...rest); return 0; };
globalThis.clearTimeout ??= quiet;
// The same drawing has to come out on every run, so the clock stands still.
globalThis.performance ??= { now: () => 0 };
globalThis.structuredClone ??= value => JSON.parse(JSON.stringify(value));

// A date on a chart is a day of the record, not an instant somewhere: local time is UTC, whatever the machine says.
const BareDate = Date;
const zoneless = /^\d{4}-\d\d-\d\dT[\d:.]+$/;
const utc = value => typeof value === 'string' && zoneless.test(value) ? `${value}Z` : value;

globalThis.Date = class Date extends BareDate {
  constructor(...parts) {
    if (parts.length > 1) super(BareDate.UTC(...parts));
    else super(...parts.map(utc));
  }

  static parse(text) { return BareDate.parse(utc(text)); }

  getTimezoneOffset() { return 0; }
};

for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
  Date.prototype[`get${part}`] = BareDate.prototype[`getUTC${part}`];
  if (part !== 'Day') Date.prototype[`set${part}`] = BareDate.prototype[`setUTC${part}`];
}
