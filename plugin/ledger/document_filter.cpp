#include "plugin/ledger/document_filter.hpp"

namespace plugin::ledger {

DocumentFilter DocumentFilter::of_year(int year)
{
    DocumentFilter filter;
    filter.paid_from = std::to_string(year) + "-01-01";
    filter.paid_until = std::to_string(year) + "-12-31";
    return filter;
}

} // namespace plugin::ledger
