/**
 * The {@code errno} module, and {@link org.boomslang.modules.errno.Errno} for modules that report
 * system errors.
 */
package org.boomslang.modules.errno;
