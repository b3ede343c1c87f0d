/** Stress tests of what only this package can reach. */
package org.boomslang.modules.thread;
