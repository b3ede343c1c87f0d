/** Module {@code _types}: the types that have no name of their own in builtins. */
package org.boomslang.modules.types;
