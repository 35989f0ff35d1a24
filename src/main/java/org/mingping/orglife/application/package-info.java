/** What people do in organisation life, one class a use case. */
package org.mingping.orglife.application;
