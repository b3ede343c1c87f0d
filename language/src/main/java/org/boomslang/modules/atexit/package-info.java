/** Module {@code atexit}. Compare CPython's {@code atexitmodule.c}. */
package org.boomslang.modules.atexit;
