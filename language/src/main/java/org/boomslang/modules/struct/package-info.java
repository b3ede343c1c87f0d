/** The {@code _struct} module: C structs as bytes. */
package org.boomslang.modules.struct;
