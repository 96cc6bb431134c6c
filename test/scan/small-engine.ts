import type { EvaluateOptions } from "../../src/evaluate/index.ts";

/**
 * For tests that evaluate small estates again and again. An engine begins with half a gibibyte of memory, of which little is
 * ever used, but V8 collects garbage each time that so much is allocated: that was half of the time.
 */
export const smallEngine: EvaluateOptions = { memoryLimit: 16 };
