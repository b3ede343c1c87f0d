/**
 * Module {@code zlib}, on the JDK's deflater and inflater; the gzip container is read and written
 * here.
 */
package org.boomslang.modules.zlib;
