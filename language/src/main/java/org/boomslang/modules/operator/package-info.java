/** Module {@code _operator}: what {@code operator.py} cannot do itself. */
package org.boomslang.modules.operator;
