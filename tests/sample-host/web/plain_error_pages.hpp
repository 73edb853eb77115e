#pragma once

#include "web/pipeline.hpp"

namespace sample_host::web {

/// Error pages that show what the pipeline said.
class PlainErrorPages : public ErrorPages {
public:
    Response error(const RequestContext&, int status, const std::string& title, const std::string& text) const override
    {
        return html(title + '\n' + text, status);
    }
};

} // namespace sample_host::web
