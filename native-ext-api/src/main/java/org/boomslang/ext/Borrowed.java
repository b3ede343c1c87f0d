package org.boomslang.ext;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The result of a C function is a borrowed reference. Read by {@code Glue.java}. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@interface Borrowed {}
