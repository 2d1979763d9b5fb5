#include "checker/identities/identity.h"
