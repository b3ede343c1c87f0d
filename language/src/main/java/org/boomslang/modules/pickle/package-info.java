/**
 * Module {@code _pickle}: turning graphs of objects into bytes and back, as {@code
 * Modules/_pickle.c}. {@link org.boomslang.modules.pickle.PickleWriter} walks a graph, {@link
 * org.boomslang.modules.pickle.PickleReader} runs the stack machine whose program a pickle is. Each
 * dump and each load has a writer or reader of its own, so that threads do not meet here.
 */
package org.boomslang.modules.pickle;
