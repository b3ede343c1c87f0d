/**
 * Module {@code _tokenize}: the parser's tokenizer for Python programs. The library's {@code
 * tokenize} is the documented way to it.
 */
package org.boomslang.modules.tokenize;
