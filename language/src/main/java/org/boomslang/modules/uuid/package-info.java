/** Module {@code _uuid}: identifiers made of time and place, as {@code Modules/_uuidmodule.c}. */
package org.boomslang.modules.uuid;
