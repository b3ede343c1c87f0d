/**
 * Module {@code _locale}, for the locales C and C.UTF-8. Compare CPython's {@code _localemodule.c}.
 */
package org.boomslang.modules.locale;
