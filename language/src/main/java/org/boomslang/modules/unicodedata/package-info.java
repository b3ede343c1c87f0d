/**
 * Module {@code unicodedata}: properties of characters, from ICU; Unicode 16, and Unicode 3.2 for
 * internet domain names.
 */
package org.boomslang.modules.unicodedata;
