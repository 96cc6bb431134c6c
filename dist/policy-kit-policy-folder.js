import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import{beginnings,libraryFolder,libraryOf,nameOf,partShape,policyOf,readKitFiles,readPolicyTree,sourceOf}from"./chunk-policy-kit-policy-folder.js";import"./chunk-model-errors.js";import"./chunk-model-omit-undefined.js";import"./chunk-runtime.js";export{beginnings,libraryFolder,libraryOf,nameOf,partShape,policyOf,readKitFiles,readPolicyTree,sourceOf};
