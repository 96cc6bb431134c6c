import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import{UsageError}from"./chunk-model-errors.js";function currentFolder({cwd}){try{return cwd()}catch(error){throw new UsageError("The current folder does not exist any more.",{hint:"Change to another folder, or to one of the same name, and run it again.",cause:error})}}export{currentFolder};
