import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
var UsageError=class extends Error{at;hint;constructor(message,details={}){super(message,details.cause===void 0?void 0:{cause:details.cause}),this.name="UsageError",this.at=details.at,this.hint=details.hint}};function formatPlace(place){return[place.file,place.line,place.column].filter(part=>part!==void 0).join(":")}export{UsageError,formatPlace};
