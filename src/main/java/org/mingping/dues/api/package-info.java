/** Dues over the interface. */
package org.mingping.dues.api;
