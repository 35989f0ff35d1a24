/** What people and the roster do with dues: one class a use case. */
package org.mingping.dues.application;
