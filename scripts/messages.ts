// Compiles messages/*.json into app/paraglide. A script of its own, because the compiler leaves timers behind that
// would hold a build open for half a minute.
import { compile } from "@inlang/paraglide-js";
import { messageCompiler } from "./message-compiler.ts";

await compile(messageCompiler);
process.exit(0);
