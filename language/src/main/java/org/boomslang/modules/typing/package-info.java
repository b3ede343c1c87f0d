/** Module {@code _typing}: type parameters and aliases for the typing module. */
package org.boomslang.modules.typing;
