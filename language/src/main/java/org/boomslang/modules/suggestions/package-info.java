/** Module {@code _suggestions}: "Did you mean …?". Compare CPython's {@code suggestions.c}. */
package org.boomslang.modules.suggestions;
