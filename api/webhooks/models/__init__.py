from api.webhooks.models.delivery import Delivery
from api.webhooks.models.endpoint import Endpoint

__all__ = ["Delivery", "Endpoint"]
