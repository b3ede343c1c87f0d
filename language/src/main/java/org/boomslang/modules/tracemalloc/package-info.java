/**
 * Module {@code _tracemalloc}, with which nothing can be traced: objects are the Java collector's,
 * which does not tell where they were made. It is there so that {@code tracemalloc} can be imported
 * and asked.
 */
package org.boomslang.modules.tracemalloc;
