/** What people do in preparation and registration, one class a use case. */
package org.mingping.registration.application;
