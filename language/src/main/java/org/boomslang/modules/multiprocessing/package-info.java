/**
 * Modules {@code _multiprocessing} and {@code _posixshmem}: semaphores and memory shared by
 * processes.
 */
package org.boomslang.modules.multiprocessing;
