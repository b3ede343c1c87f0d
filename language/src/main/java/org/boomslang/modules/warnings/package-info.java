/**
 * Module {@code _warnings}: giving warnings and filtering them. Compare CPython's {@code
 * _warnings.c}.
 */
package org.boomslang.modules.warnings;
