/** Module {@code _contextvars}: context variables. */
package org.boomslang.modules.contextvars;
