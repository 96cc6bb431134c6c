import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/model/previous.ts
var referenceDigits = { fingerprint: 12, place: 6 };
function referenceOf(fingerprint, place) {
  return `${fingerprint.slice(0, referenceDigits.fingerprint)}-${place}`;
}
function signatureOf({ fingerprint, reference }) {
  return `Fingerprint ${fingerprint}. Reference ${reference}`;
}
var signature = / ?Fingerprint ([0-9a-f]{32})\. Reference ([0-9a-f]{12})-([0-9a-f]{6})\.?$/;
function readSignature(message) {
  let [whole, fingerprint, reference, place] = signature.exec(message) ?? [];
  if (!(whole === void 0 || fingerprint === void 0 || reference === void 0 || place === void 0) && fingerprint.startsWith(reference))
    return { text: message.slice(0, -whole.length), fingerprint, place };
}
var notCheckedPattern = / Not checked(?: since (\d{4}-\d\d-\d\d))?\.$/;
function addNotChecked(text, since) {
  return `${text} Not checked${since === void 0 ? "" : ` since ${since}`}.`;
}
function readNotChecked(text) {
  let [whole, since] = notCheckedPattern.exec(text) ?? [];
  return whole === void 0 ? { text, since: void 0 } : { text: text.slice(0, -whole.length), since };
}

export {
  referenceDigits,
  referenceOf,
  signatureOf,
  readSignature,
  addNotChecked,
  readNotChecked
};
