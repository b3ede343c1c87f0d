/**
 * Module {@code builtins}, one class per group of functions. Compare CPython's {@code
 * bltinmodule.c}. The builtin types live in {@code org.boomslang.objects}; they are only listed
 * here.
 */
package org.boomslang.modules.builtins;
