/**
 * The callables of {@code functools} that call nodes know: {@code partial} and the wrapper of
 * {@code lru_cache}. The functions of the module are in {@code modules.functools}.
 */
package org.boomslang.objects.functools;
