/**
 * Module {@code faulthandler}: tracebacks of all threads on request. Crashes of the process are the
 * JVM's to report.
 */
package org.boomslang.modules.faulthandler;
