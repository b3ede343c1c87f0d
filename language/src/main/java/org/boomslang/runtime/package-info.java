/**
 * What a running interpreter consists of, below any Python object: the context, the states of its
 * threads, blocking, options. This package knows no class of {@code org.boomslang.objects}; where
 * it keeps Python objects for the layers above, the fields are typed {@code Object}, or hang on the
 * context by a {@link org.boomslang.runtime.ContextSlot}.
 */
package org.boomslang.runtime;
