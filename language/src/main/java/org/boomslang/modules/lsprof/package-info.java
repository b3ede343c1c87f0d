/**
 * Module {@code _lsprof}: the profiler behind {@code cProfile}, as {@code Modules/_lsprof.c}. It
 * listens to the events of {@code sys.monitoring}, in every thread, and counts each thread's calls
 * apart; the sums are made when somebody asks.
 */
package org.boomslang.modules.lsprof;
