/** Module {@code syslog}. */
package org.boomslang.modules.syslog;
