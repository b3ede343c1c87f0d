/** The {@code _json} module: reading and writing JSON text. */
package org.boomslang.modules.json;
