/**
 * Formatting: the mini-language of {@code format()} for int, float, complex and str, and {@code %}
 * formatting for str and bytes. Compare CPython formatter_unicode.c and unicode_format.c.
 */
package org.boomslang.objects.format;
