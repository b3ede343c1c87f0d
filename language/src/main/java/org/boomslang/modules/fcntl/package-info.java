/** Module {@code fcntl}: control of descriptors, locks on files. */
package org.boomslang.modules.fcntl;
