/** Module {@code mmap}: files and memory mapped by the kernel. */
package org.boomslang.modules.mmap;
