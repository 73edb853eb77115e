#include "invoice_counter.hpp"

#include <host_sdk/entry.hpp>

HOST_SDK_PLUGIN("it.example.invoice-counter", "1.0.0", invoice_counter::InvoiceCounter)
